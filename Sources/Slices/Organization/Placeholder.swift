enum PlaceholderOrganization {}
