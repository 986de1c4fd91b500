using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerPath.Web.Content.Yaml;

// Reads one YAML document into nodes. Aliases, tags and further documents are refused, so no input can grow in memory.
public sealed class YamlReader
{
    private const int MaxDepth = 24;

    // More than the keys of any list entry in content.
    private const int MaxKeys = 20;

    private readonly string _file;
    private readonly int _lineOffset;
    private readonly FindingList _findings;
    private readonly Parser _parser;
    private readonly string _text;

    private YamlReader(string file, string text, int lineOffset, FindingList findings)
    {
        _file = file;
        _lineOffset = lineOffset;
        _findings = findings;
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    // lineOffset: the number of lines before the text in the file, 1 for front matter.
    // Null when the text is not valid YAML. Only the first syntax error is reported.
    public static YamlNode? Read(string file, string text, int lineOffset, FindingList findings)
    {
        var reader = new YamlReader(file, text, lineOffset, findings);
        YamlFault fault;
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            fault = YamlFault.Of(e, text);
        }
        catch (TooDeepException e)
        {
            fault = YamlFault.TooDeep(e.Mark, MaxDepth);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner throws these for some invalid input, such as a tab inside plain text.
            fault = YamlFault.After(reader._parser.Current?.End ?? Mark.Empty);
        }
        findings.Add(fault.Code, reader.At(fault.Mark), fault.Message);
        return null;
    }

    private Place At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line) + _lineOffset, (int)Math.Max(1, mark.Column));

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new YamlScalar(new Place(_file, 1 + _lineOffset, 1), "", Plain: true);
        _parser.Consume<DocumentStart>();
        var root = Node(depth: 1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _findings.Add(Codes.YamlFeature, At(second.Start), "A second document starts here. Keep one document per file.");
        return root;
    }

    // isItem: whether the node is a list entry.
    private YamlNode Node(int depth, bool isItem = false)
    {
        var next = _parser.Current ?? throw new YamlException("The file ends too early");
        if (depth > MaxDepth)
            throw new TooDeepException(next.Start);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _findings.Add(Codes.YamlFeature, At(alias.Start), $"Aliases such as *{alias.Value} are not supported. Write out the value.");
            return new YamlScalar(At(alias.Start), "", Plain: true);
        }
        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
            _findings.Add(Codes.YamlFeature, At(next.Start), $"Anchors such as &{anchored.Anchor.Value} are not supported. Remove it.");
        if (next is NodeEvent { Tag.IsEmpty: false } tagged)
            _findings.Add(Codes.YamlFeature, At(next.Start), $"Tags such as {tagged.Tag} are not supported. Remove it.");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Scalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var sequence))
            return List(At(sequence.Start), depth);
        var map = _parser.Consume<MappingStart>();
        return Map(At(map.Start), depth, isItem && map.Style == MappingStyle.Block);
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        // A comment after a number or an id is fine. After words, the # was probably meant as part of the text.
        if (isPlain && scalar.Value.Any(c => c == ' ' || char.IsUpper(c)) && _text.AsSpan((int)Math.Min(scalar.End.Index, _text.Length)).TrimStart(' ').StartsWith('#'))
            _findings.Add(Codes.CutText, At(scalar.Start), "The text ends before the #, because # starts a comment. Put the whole text in double quotes, or move the comment to its own line.");
        return new YamlScalar(At(scalar.Start), scalar.Value, isPlain);
    }

    private YamlList List(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1, isItem: true));
        return new YamlList(place, items.ToImmutable());
    }

    private YamlMap Map(Place place, int depth, bool isItem)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new List<YamlScalar>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name)
                _findings.Add(Codes.WrongType, key.Place, "A key must be a single word. Check brackets and braces.");
            else
            {
                names.Add(name);
                if (seen.Add(name.Text))
                    entries.Add(new YamlEntry(name, value));
            }
        }
        if (names.Count > seen.Count)
            ReportDuplicates(names, isItem);
        return new YamlMap(place, entries.ToImmutable());
    }

    // Several duplicate keys in a list entry usually belong to the next entry, whose '- ' was lost.
    private void ReportDuplicates(List<YamlScalar> names, bool isItem)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        var start = names[0];
        for (var i = 0; i < names.Count; i++)
        {
            var (name, before) = (names[i], names[Math.Max(0, i - 1)]);
            if (first.TryAdd(name.Text, name.Place))
                continue;
            if (isItem && name.Text != before.Text && names.Skip(i + 1).Take(MaxKeys).Any(n => n.Text != name.Text && first.ContainsKey(n.Text)))
            {
                _findings.Add(Codes.DuplicateKey, name.Place, $"'{name.Text}' and other keys of the entry on line {start.Place.Line} appear again here. If a new entry starts, add its {(name.Text == names[0].Text ? "'- '" : $"line '- {names[0].Text}: …'")}. If not, delete the duplicates.");
                start = name;
                first.Clear();
                first.Add(name.Text, name.Place);
            }
            else
                _findings.Add(Codes.DuplicateKey, name.Place, $"'{name.Text}' is already on line {first[name.Text].Line}. Keep one of the two.");
        }
    }

    private sealed class TooDeepException(Mark mark) : Exception("YAML nested too deeply")
    {
        public Mark Mark { get; } = mark;
    }
}
