using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CareerPath.Web.Content.Files;

/// <summary>The articles of a load. The next load reads those again that changed, and takes the rest as they were.</summary>
public sealed class ArticleFiles
{
    public static readonly ArticleFiles None = new([], shared: null);

    private readonly ImmutableArray<Entry> _entries;
    private readonly Dictionary<string, Entry> _byName;
    private readonly SharedFiles? _shared;

    private ArticleFiles(ImmutableArray<Entry> entries, SharedFiles? shared)
    {
        _entries = entries;
        _byName = entries.ToDictionary(e => e.File.Name, StringComparer.Ordinal);
        _shared = shared;
    }

    public ImmutableArray<MarkdownFile<ArticleFront>> Files => [.. _entries.Select(e => e.File)];

    /// <summary>The earlier ones when nothing in them changed: what blocks write from them is kept there already.</summary>
    public SharedFiles SameOr(SharedFiles shared) => _shared is { } earlier && earlier.Stamp.Equals(shared.Stamp, StringComparison.Ordinal) ? earlier : shared;

    public static ArticleFiles Read(string folder, IReadOnlyList<(string Name, FileInfo File)> listed, ArticleFiles earlier, SharedFiles shared, bool errorsOnly)
    {
        var entries = new Entry[listed.Count];
        Parallel.For(0, listed.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => entries[i] = earlier.Take(folder, listed[i].Name, listed[i].File, shared, errorsOnly));
        return new ArticleFiles([.. entries], shared);
    }

    public void Report(FindingList findings)
    {
        foreach (var entry in _entries)
            findings.Add(entry.Findings);
    }

    private Entry Take(string folder, string name, FileInfo listed, SharedFiles shared, bool errorsOnly)
    {
        var known = ReferenceEquals(shared, _shared) ? _byName.GetValueOrDefault(name) : null;
        // What could not be read is read again: that it may be now changes neither its size nor its time.
        if (known is { Hash.Length: > 0 } && FileStamp.Of(listed) is { IsCertain: true } same && known.Stamp == same)
            return known;
        // It may have changed since it was listed.
        listed.Refresh();
        var stamp = FileStamp.Of(listed);
        var findings = new FindingList(errorsOnly);
        var text = TextFile.Read(folder, name, findings);
        var hash = text is null ? "" : Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.Text.AsSpan())));
        if (known is { Hash.Length: > 0 } && hash.Equals(known.Hash, StringComparison.Ordinal))
            return known with { Stamp = stamp };
        var source = MarkdownSource.Read<ArticleFront>(name, text, findings);
        var file = source.Write(ContentAssembler.SlugOf(source.Slug, source.Front), source.Front.Roles, shared, findings);
        return new Entry(stamp, hash, file, findings.ToSorted());
    }

    private sealed record Entry(FileStamp Stamp, string Hash, MarkdownFile<ArticleFront> File, ImmutableArray<Finding> Findings);
}
