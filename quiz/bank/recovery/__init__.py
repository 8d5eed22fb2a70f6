"""Recovery: what can be read of broken text, and a diagnosis of each fault. Loaded after a fault only."""
