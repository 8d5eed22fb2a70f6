"""Which screen follows which: one flow a subject, each a plain object that moves screens on a stage.

Nothing is loaded here: a flow is loaded with the first request that it follows, and with it the screens it shows.
"""
