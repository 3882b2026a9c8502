enum PlaceholderVietnameseText {}
