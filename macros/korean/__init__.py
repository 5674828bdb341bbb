"""Korean text for readers: particles, figures, days, money and floors."""
