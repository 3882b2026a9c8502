enum PlaceholderAccounts {}
