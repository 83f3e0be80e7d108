namespace RxDevices.Lines;

/// <content>Rows, rows of rows, and the pairs of commands.</content>
internal ref partial struct LiteralScanner
{
    /// <summary>A list: <c>[1, 2]</c> or <c>(1, 2)</c>, as <c>object?[]</c>.</summary>
    public bool Row(DataType type, out object? value)
    {
        var elements = new List<object?>();
        var isRead = IsAtList ? Elements(type, elements) : Refuse($"a list such as {Example(type)}");
        value = isRead ? elements.ToArray() : null;
        return isRead;
    }

    /// <summary>A list of lists of one length, as <c>object?[,]</c>.</summary>
    public bool Rows(DataType type, out object? value)
    {
        value = null;
        if (!Opens(out var close))
        {
            return Refuse($"a list of rows such as [{Example(type)}]");
        }

        var elements = new List<object?>();
        var (rows, columns) = (0, 0);
        while (!Skip(close))
        {
            var (from, before) = (at, elements.Count);
            if (!(IsAtList ? Elements(type, elements) : RefuseElement(close, $"a row such as {Example(type)}")))
            {
                return false;
            }

            columns = rows++ == 0 ? elements.Count : columns;
            if (elements.Count - before != columns)
            {
                at = from;
                return RefuseBecause(
                    $"row {rows} has {Count(elements.Count - before)}",
                    $", but the first row has {columns}");
            }

            if (!Separates(close))
            {
                return false;
            }
        }

        value = Fold(elements, rows, columns);
        return true;
    }

    private bool Elements(DataType type, List<object?> elements)
    {
        Opens(out var close);
        while (!Skip(close))
        {
            if (IsAtEnd || Here is ']' or ')')
            {
                return RefuseElement(close, Wanted(type));
            }

            if (!Element(type, out var element))
            {
                return false;
            }

            elements.Add(element);
            if (!Separates(close))
            {
                return false;
            }
        }

        return true;
    }

    private bool Both(DataType numbers, out object? value)
    {
        var (first, second) = (new List<object?>(), new List<object?>());
        value = null;
        if (!Opens(out var close))
        {
            return Refuse(Wanted(numbers is DataType.Long ? DataType.LongStringArray : DataType.DoubleStringArray));
        }

        if (!(IsAtList ? Elements(numbers, first) : Refuse($"a list such as {Example(numbers)}"))
            || !Comma()
            || !(IsAtList ? Elements(DataType.String, second) : Refuse($"a list such as {Example(DataType.String)}"))
            || !Closes(close))
        {
            return false;
        }

        var texts = second.ConvertAll(text => (string)text!).ToArray();
        value = numbers is DataType.Long
            ? new LongStringArray(first.ConvertAll(number => (int)(long)number!).ToArray(), texts)
            : new DoubleStringArray(first.ConvertAll(ToDouble).ToArray(), texts);
        return true;
    }

    private bool Opens(out char close)
    {
        close = Here == '(' ? ')' : ']';
        if (!IsAtList)
        {
            return false;
        }

        at++;
        SkipBlanks();
        return true;
    }

    // After an element: a comma, or what closes the list, which stays.
    private bool Separates(char close)
    {
        SkipBlanks();
        if (Skip(','))
        {
            SkipBlanks();
            return true;
        }

        return Here == close || Refuse($"'{close}' or ','");
    }

    private bool Comma()
    {
        SkipBlanks();
        var isThere = Skip(',') || Refuse("','");
        SkipBlanks();
        return isThere;
    }

    private bool Closes(char close) => Separates(close) && (Skip(close) || Refuse($"'{close}'"));

    private bool RefuseElement(char close, string wanted) => Refuse(IsAtEnd ? $"'{close}'" : $"'{close}' or {wanted}");

    private static string Count(int elements) => elements == 1 ? "1 element" : $"{elements} elements";

    private static object?[,] Fold(List<object?> elements, int rows, int columns)
    {
        var image = new object?[rows, columns];
        for (var i = 0; i < elements.Count; i++)
        {
            image[i / columns, i % columns] = elements[i];
        }

        return image;
    }
}
