"""What an author needs while writing a bank: it is watched, and its questions are shown in all their states."""
