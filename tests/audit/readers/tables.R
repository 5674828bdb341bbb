# Reads every table with read.csv: tables.R folder-of-data expected.tsv (file, rows, column, type).
given <- commandArgs(trailingOnly = TRUE)
expected <- read.delim(given[2], header = FALSE, quote = "", col.names = c("file", "rows", "column", "type"))
for (file in unique(expected$file)) {
  columns <- expected[expected$file == file, ]
  read <- read.csv(file.path(given[1], file), fileEncoding = "UTF-8-BOM")
  if (!identical(names(read), columns$column)) cat(sprintf("R: %s: names are changed\n", file))
  if (nrow(read) != columns$rows[1]) cat(sprintf("R: %s: %d rows\n", file, nrow(read)))
  for (column in columns$column[columns$type %in% c("integer", "number")]) {
    values <- read[[column]]
    if (!all(is.na(values)) && !is.numeric(values)) cat(sprintf("R: %s: %s is no number\n", file, column))
  }
}
