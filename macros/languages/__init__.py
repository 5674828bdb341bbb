"""How figures, money, days and telephones are written in other languages than Korean."""
