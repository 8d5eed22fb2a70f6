"""Learners who practise for thirty days, to see what choosing, gaps and schedule come to."""
