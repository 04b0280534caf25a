"""An old release, read back: cleaned of what its site left in it, and proposed value by value with its sentence."""
