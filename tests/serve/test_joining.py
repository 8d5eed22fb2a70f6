"""How a learner comes in, comes back, and leaves for good."""

from .conftest import Class


def test_whoever_presses_begin_gets_a_link_of_their_own(served: Class) -> None:
    one, other = served.joined(), served.joined()

    assert one.heading == "Your own link"
    assert one.address.startswith("/l/")
    assert one.address != other.address
    assert f"http://quiz.test{one.address.removesuffix('keep')}" in one.text
    assert "Your link works until Saturday, 27 February 2027." in one.text
