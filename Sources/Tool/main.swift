print("giaoban")
