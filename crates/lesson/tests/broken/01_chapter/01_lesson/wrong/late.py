print("late")
