def around(size):
    class Shelf:
        width = 7
        type Pair = tuple[width, size]

        class Book[Page: width, Cover = size]:
            pages: Page

        def take[Item: Book = width](self, item: Item) -> Item:
            return item

        type Own[Part] = dict[Part, Book]

    return Shelf


Shelf = around("size")
print(Shelf.Pair.__value__, Shelf.Own.__value__, Shelf.Own[int])
page, cover = Shelf.Book.__type_params__
print(page.__bound__, cover.__default__)
item = Shelf.take.__type_params__[0]
print(item.__bound__ is Shelf.Book, item.__default__)
Shelf.width = 9
print([name for name in vars(Shelf) if not name.startswith("__")])


class Late:
    type Missing = nowhere
    type Known = later
    later = int


try:
    Late.Missing.__value__
except NameError as error:
    print(error)
print(Late.Known.__value__)
