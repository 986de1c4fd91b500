using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Cli;

/// <summary>What follows a command: words, options with a value, and options without one.</summary>
/// <param name="Options">By name; null for an option without a value.</param>
public sealed record CallArguments(ImmutableArray<string> Words, ImmutableDictionary<string, string?> Options)
{
    /// <param name="command">As it is called, for the problem.</param>
    /// <param name="mostWords">A further word is a problem.</param>
    public static bool TryParse(
        string command, ReadOnlySpan<string> args, int mostWords, string[] valued, string[] flags, out CallArguments call, out string problem)
    {
        call = new CallArguments([], ImmutableDictionary<string, string?>.Empty);
        problem = "";
        for (var i = 0; i < args.Length && problem.Length == 0; i++)
        {
            var arg = args[i];
            if (flags.Contains(arg))
                call = call with { Options = call.Options.SetItem(arg, null) };
            else if (valued.Contains(arg) && (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal)))
                problem = $"{arg} needs a value.";
            else if (valued.Contains(arg))
                call = call with { Options = call.Options.SetItem(arg, args[++i]) };
            else if (arg.StartsWith('-'))
                problem = $"{command} has no option '{arg}'.{Suggestion.For(arg.Split('=')[0], valued.Concat(flags))}";
            else if (call.Words.Length == mostWords)
                problem = $"{command} does not know what to do with '{arg}'.{Suggestion.For("--" + arg, valued.Concat(flags))}";
            else
                call = call with { Words = call.Words.Add(arg) };
        }
        return problem.Length == 0;
    }

    /// <summary>The value of --format; the first of the formats when it is left out.</summary>
    public bool TryFormat(string[] formats, out string format, out string problem)
    {
        format = Options.GetValueOrDefault("--format") ?? formats[0];
        problem = formats.Contains(format) ? "" : $"There is no format '{format}': use {string.Join(", ", formats[..^1])} or {formats[^1]}.{Suggestion.For(format, formats)}";
        return problem.Length == 0;
    }
}
