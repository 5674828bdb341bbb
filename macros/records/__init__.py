"""What every record and value is: its id, its name, its page and address."""
