enum PlaceholderSampleProvince {}
