using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerPath.Web.Content.Yaml;
using CareerPath.Web.Language;

namespace CareerPath.Web.Transfer;

// A value in an imported file. Whatever is not as it should be throws ImportException, which names its path.
internal readonly record struct FileValue(JsonElement Json, string Path)
{
    private const int MostShown = 40;

    // Dates before the site existed, or after tomorrow, are wrong; tomorrow allows for a clock that is ahead.
    private static readonly DateTime _earliest = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public FileValue this[string name] => Find(name) ?? throw new ImportException(Words.Import_Missing.With(Inside(name)));

    // Null if it is missing or null.
    public FileValue? Find(string name)
    {
        Expect(JsonValueKind.Object, Words.Import_AnObject);
        return Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new FileValue(value, Inside(name)) : null;
    }

    // Null if it is null.
    public FileValue? OrNull(string name)
    {
        var value = Find(name);
        return value is not null || Json.TryGetProperty(name, out _) ? value : throw new ImportException(Words.Import_Missing.With(Inside(name)));
    }

    public IReadOnlyList<FileValue> List(int most)
    {
        Expect(JsonValueKind.Array, Words.Import_AList);
        if (Json.GetArrayLength() > most)
            throw new ImportException(Words.Import_TooMany.With(Path, most));
        var path = Path;
        return [.. Json.EnumerateArray().Select((value, index) => new FileValue(value, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))];
    }

    // A text without characters that cannot be seen or change how others look.
    public string Text(int most, bool mayBreak = true) => TextOf(most, PlainLine.WithoutJoiners, rune => IsPlain(rune) && (mayBreak || !Rune.IsControl(rune)));

    // What a person wrote, in any script and with any emoji: some of those need characters that are not seen.
    public string Note(int most) => TextOf(most, text => text, rune => rune != Rune.ReplacementChar && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t'));

    public string Line(int most)
    {
        var line = Text(most, mayBreak: false);
        return VisibleText.Has(line) ? line : throw Wrong(Words.Import_AText);
    }

    public TimeOnly TimeOfDay() =>
        Json.ValueKind == JsonValueKind.String && TimeOnly.TryParseExact(Json.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Wrong(Words.Import_ATimeOfDay);

    public int Number(int least, int most) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(Words.Import_ANumber.With(least, most));

    public bool Flag() => Json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.GetBoolean() : throw Wrong(Words.Import_TrueOrFalse);

    public DateTime Time(DateTime now) =>
        Json.ValueKind == JsonValueKind.String
        && DateTime.TryParse(Json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
        && time >= _earliest && time <= now.AddDays(1)
            ? time
            : throw Wrong(Words.Import_ATime.With(_earliest.Year));

    public DateOnly Date(DateOnly first, DateOnly last) =>
        Json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(Json.GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date >= first && date <= last
            ? date
            : throw Wrong(Words.Import_ADate.With(first.ToString("O", CultureInfo.InvariantCulture), last.ToString("O", CultureInfo.InvariantCulture)));

    public T OneOf<T>(IEnumerable<(string Word, T Value)> all)
    {
        var words = all.ToList();
        var json = Json;
        var index = json.ValueKind == JsonValueKind.String ? words.FindIndex(w => w.Word == json.GetString()) : -1;
        return index >= 0 ? words[index].Value : throw Wrong(Words.Import_OneOf.With(string.Join(Words.Common_ListComma, words.Select(w => w.Word))));
    }

    public T OneOf<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>().Select(value => (value.ToString(), value)));

    public ImportException Wrong(string expected) => new(Words.Import_Wrong.With(Path, expected));

    // Throws if an object below has a member twice, a text is not Unicode, or the nesting is deeper than any file needs.
    public void CheckForm(int deepest)
    {
        if (deepest == 0)
            throw new ImportException(Words.Import_TooDeep.With(Path));
        if (Json.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in List(int.MaxValue))
                value.CheckForm(deepest - 1);
        }
        else if (Json.ValueKind == JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, value) in Members())
            {
                if (!seen.Add(name))
                    throw new ImportException(Words.Import_Twice.With(value.Path));
                value.CheckForm(deepest - 1);
            }
        }
        else if (Json.ValueKind == JsonValueKind.String)
        {
            Unicode(Json, json => json.GetString());
        }
    }

    // Throws if a text or list below is longer than any quiz needs, or a text has characters that cannot be seen.
    public void CheckSizes(int mostText, int mostEntries)
    {
        if (Json.ValueKind == JsonValueKind.String)
        {
            Text(mostText);
        }
        else if (Json.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in List(mostEntries))
                value.CheckSizes(mostText, mostEntries);
        }
        else if (Json.ValueKind == JsonValueKind.Object)
        {
            foreach (var (_, value) in Members())
                value.CheckSizes(mostText, mostEntries);
        }
    }

    public static bool IsPlain(char c) => char.IsSurrogate(c) || IsPlain(new Rune(c));

    // What the file says, to be shown in a message.
    public static string Shown(string text)
    {
        var shown = text.Length <= MostShown ? text : text[..MostShown] + "…";
        return string.Concat(shown.EnumerateRunes().Select(rune => IsPlain(rune) && !Rune.IsControl(rune) ? rune.ToString() : "?"));
    }

    private string TextOf(int most, Func<string, string> without, Func<Rune, bool> isAllowed)
    {
        Expect(JsonValueKind.String, Words.Import_AText);
        var text = Json.GetString()!;
        if (text.Length > most)
            throw new ImportException(Words.Import_TooLong.With(Path, text.Length, most));
        foreach (var rune in without(text).EnumerateRunes())
        {
            if (!isAllowed(rune))
                throw new ImportException(Words.Import_Hidden.With(Path, rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
        }
        return text;
    }

    private static bool IsPlain(Rune rune) =>
        !(rune.IsBmp && VisibleText.IsForbidden((char)rune.Value)) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    private IEnumerable<(string Name, FileValue Value)> Members()
    {
        foreach (var member in Json.EnumerateObject())
        {
            var name = Unicode(member, m => m.Name);
            yield return (name, new FileValue(member.Value, Inside(name)));
        }
    }

    private T Unicode<TJson, T>(TJson json, Func<TJson, T> text)
    {
        try
        {
            return text(json);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            throw new ImportException(Words.Import_NotUnicode.With(Path));
        }
    }

    private string Inside(string name) => $"{Path}.{Shown(name)}";

    private void Expect(JsonValueKind kind, string expected)
    {
        if (Json.ValueKind != kind)
            throw Wrong(expected);
    }
}
