"""All data as files for other programs: pure functions from a `Site` to text or bytes.

One list, `TABLES`, says which models make a table. Their columns, and from these the CSV, the JSON,
the workbook, the schemas and the pages about them, all follow from the fields of the models.
"""
