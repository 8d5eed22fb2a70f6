"""Statistics, of one learner and of groups."""
