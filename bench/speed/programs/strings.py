def main():
    text = ""
    for i in range(50_000):
        text += "ab"
    parts = []
    for i in range(50_000):
        parts.append(f"{i}:{i % 7:02d}")
    joined = ",".join(parts)
    words = joined.split(",")
    print(len(text), len(joined), len(words), words[-1].upper(), joined.count("7:"))


main()
