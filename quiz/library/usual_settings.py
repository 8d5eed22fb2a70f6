"""What a session is like where nobody says otherwise: what the person prefers, else what the bank suggests."""

from quiz.model import Settings
from quiz.preferences import Preferences


def usual_settings(preferences: Preferences, size: int | None = None) -> Settings:
    """Return the settings of a session; ``size`` is what the bank suggests, None for all questions."""
    return Settings(size=preferences.size or size, sensitive=preferences.sensitive)
