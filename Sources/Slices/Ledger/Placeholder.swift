enum PlaceholderLedger {}
