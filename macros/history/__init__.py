"""What git knows: days, differences between two states, the change log."""
