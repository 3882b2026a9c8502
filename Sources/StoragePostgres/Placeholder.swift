enum PlaceholderStoragePostgres {}
