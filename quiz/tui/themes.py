"""Themes whose text can be read: at least 4.5:1 (WCAG 2.2, 1.4.3) for text, cursor row and keys."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

_TEXTS = ("primary", "accent", "success", "warning", "error")


def _plain(theme: Theme) -> Theme:
    """Return ``theme`` with its own colors for texts and keys, which Textual would mix with what is behind them."""
    colors = {f"text-{name}": getattr(theme, name) for name in _TEXTS} | {
        "footer-background": theme.panel,
        "footer-foreground": theme.foreground,
        "footer-key-foreground": theme.primary,
        "footer-description-foreground": theme.foreground,
        "block-cursor-blurred-foreground": theme.foreground,
    }
    return replace(theme, surface=theme.background, variables=colors | theme.variables)


_DARK = _plain(
    Theme(
        name="quiz-dark",
        primary="#8ab4f8",
        secondary="#7fd4c1",
        accent="#c7a6ff",
        success="#7fd18b",
        warning="#f2c14e",
        error="#ff9d8a",
        foreground="#e6e6e6",
        background="#16181d",
        panel="#23262e",
        dark=True,
        variables={
            "block-cursor-foreground": "#ffffff",
            "block-cursor-background": "#2f4a73",
            "block-cursor-blurred-background": "#2a2f3a",
            "text-muted": "#b0b6c0",
            "text-disabled": "#8f959f",
        },
    )
)

_LIGHT = _plain(
    Theme(
        name="quiz-light",
        primary="#1c4f9c",
        secondary="#0a6357",
        accent="#6a2fb0",
        success="#17692c",
        warning="#7a5000",
        error="#a32414",
        foreground="#1b1d21",
        background="#fbfaf7",
        panel="#ebe8e1",
        dark=False,
        variables={
            "block-cursor-foreground": "#10131a",
            "block-cursor-background": "#cfe0fb",
            "block-cursor-blurred-background": "#e3e6ec",
            "text-muted": "#50565f",
            "text-disabled": "#5f656e",
        },
    )
)

_CONTRAST = _plain(
    Theme(
        name="quiz-high-contrast",
        primary="#ffd700",
        secondary="#00ffff",
        accent="#00ffff",
        success="#80ff80",
        warning="#ffff00",
        error="#ff8080",
        foreground="#ffffff",
        background="#000000",
        panel="#1a1a1a",
        dark=True,
        variables={
            "block-cursor-foreground": "#000000",
            "block-cursor-background": "#ffd700",
            "block-cursor-blurred-background": "#333333",
            "footer-background": "#000000",
            "text-muted": "#d8d8d8",
            "text-disabled": "#b0b0b0",
        },
    )
)

_SIXTEEN = _plain(
    Theme(
        name="quiz-16-colors",
        ansi=True,
        primary="ansi_bright_cyan",
        secondary="ansi_bright_cyan",
        accent="ansi_bright_magenta",
        success="ansi_bright_green",
        warning="ansi_bright_yellow",
        error="ansi_bright_red",
        foreground="ansi_bright_white",
        background="ansi_black",
        panel="ansi_black",
        boost="ansi_black",
        dark=True,
        variables={
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_bright_white",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_bright_cyan",
            "block-cursor-blurred-background": "ansi_black",
            "input-cursor-background": "ansi_bright_white",
            "input-cursor-foreground": "ansi_black",
            "input-cursor-text-style": "none",
        },
    )
)

THEMES = (_DARK, _LIGHT, _CONTRAST, _SIXTEEN)
UNKNOWN_COLORS = frozenset({"ansi-dark", "ansi-light"})
"""Textual's themes that take every color from the terminal. Nobody can compute whether they can be read, so they are
not offered; without colors, and where TEXTUAL_THEME names one, they are taken."""
OWN_COLORS = frozenset({_DARK.name, _LIGHT.name, _CONTRAST.name})
"""Themes whose colors were chosen by hand, and are drawn as they are."""


_OFFERED = frozenset(BUILTIN_THEMES) - UNKNOWN_COLORS


def theme_names(known: Iterable[str] = _OFFERED) -> list[str]:
    """Return the names of all themes that can be chosen, ours first; ``known`` are those that Textual knows."""
    ours = [theme.name for theme in THEMES]
    return [*ours, *sorted(set(known) - {*ours})]


def theme_for(environ: Mapping[str, str], known: Container[str], chosen: str = "") -> str:
    """Return the theme to begin with: the first known one of TEXTUAL_THEME; else, under NO_COLOR, one without colours.

    Otherwise the one that the person has ``chosen``, and the dark one where there is no such theme.
    """
    asked_for = (name.strip() for name in environ.get("TEXTUAL_THEME", "").split(","))
    named = next((name for name in asked_for if name in known), None)
    if named:
        return named
    if environ.get("NO_COLOR"):
        return "ansi-dark"
    return chosen if chosen in known else _DARK.name
