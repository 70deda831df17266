print("hallo")
