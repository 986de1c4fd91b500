using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerPath.Web.Content.Yaml;

/// <summary>Reads one YAML document into nodes. Aliases, tags and further documents are findings, so no input can expand.</summary>
public sealed class YamlReader
{
    private const int MaxDepth = 24;

    private readonly string _file;
    private readonly int _lineOffset;
    private readonly FindingList _findings;
    private readonly Parser _parser;

    private YamlReader(string file, string text, int lineOffset, FindingList findings)
    {
        _file = file;
        _lineOffset = lineOffset;
        _findings = findings;
        _parser = new Parser(new StringReader(text));
    }

    /// <param name="lineOffset">Lines of the file before the text: 1 for front matter.</param>
    /// <returns>Null when the text cannot be read to its end; the reason is among the findings.</returns>
    public static YamlNode? Read(string file, string text, int lineOffset, FindingList findings)
    {
        var reader = new YamlReader(file, text, lineOffset, findings);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            var fault = YamlFault.Of(e, text);
            findings.Add(Codes.YamlSyntax, reader.At(fault.Mark), fault.Message);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner throws these on some input that is not YAML, such as a tab inside of a plain text.
            findings.Add(Codes.YamlSyntax, reader.At(reader._parser.Current?.End ?? Mark.Empty), $"This is not valid YAML after this point. {YamlFault.Otherwise}");
            return null;
        }
        catch (TooDeepException e)
        {
            findings.Add(Codes.YamlTooDeep, e.Place, $"Nested more than {MaxDepth} levels deep. Content never needs that: check brackets and indentation.");
            return null;
        }
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
            _findings.Add(Codes.YamlFeature, At(second.Start), "A second document begins here. Keep one document in a file.");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var next = _parser.Current ?? throw new YamlException("The file ends too early");
        if (depth > MaxDepth)
            throw new TooDeepException(At(next.Start));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _findings.Add(Codes.YamlFeature, At(alias.Start), $"Aliases such as *{alias.Value} are not used in content. Write the value out.");
            return new YamlScalar(At(alias.Start), "", Plain: true);
        }
        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
            _findings.Add(Codes.YamlFeature, At(next.Start), $"Anchors such as &{anchored.Anchor.Value} are not used in content. Remove it.");
        if (next is NodeEvent { Tag.IsEmpty: false } tagged)
            _findings.Add(Codes.YamlFeature, At(next.Start), $"Tags such as {tagged.Tag} are not used in content. Remove it.");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (_parser.TryConsume<SequenceStart>(out var sequence))
            return List(At(sequence.Start), depth);
        return Map(At(_parser.Consume<MappingStart>().Start), depth);
    }

    private YamlList List(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new YamlList(place, items.ToImmutable());
    }

    private YamlMap Map(Place place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name)
                _findings.Add(Codes.WrongType, key.Place, "A key must be a single word. Check brackets and braces.");
            else if (seen.TryGetValue(name.Text, out var first))
                _findings.Add(Codes.DuplicateKey, name.Place, $"'{name.Text}' already stands in line {first.Line}. Keep one of the two.");
            else
            {
                seen.Add(name.Text, name.Place);
                entries.Add(new YamlEntry(name, value));
            }
        }
        return new YamlMap(place, entries.ToImmutable());
    }

    private sealed class TooDeepException(Place place) : Exception("YAML nested too deeply")
    {
        public Place Place { get; } = place;
    }
}
