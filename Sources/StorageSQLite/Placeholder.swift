enum PlaceholderStorageSQLite {}
