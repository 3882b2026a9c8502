// A date slider asks again by itself as soon as it comes to rest; without this its button does.
