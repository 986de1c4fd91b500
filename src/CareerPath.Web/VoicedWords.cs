using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerPath.Web;

// The texts of Words.resx in the voice of the page. A page that others read about a person says “they” where that person’s own page says
// “you”: there an entry X_They comes before X.
public sealed class VoicedWords : ResourceManager
{
    public const string Suffix = "_They";

    private static readonly AsyncLocal<bool> _isAboutSomebody = new();
    private static int _installed;

    private VoicedWords(ResourceManager words)
        : base(words.BaseName, typeof(Words).Assembly)
    {
    }

    // MSBuild generates the class Words with a plain ResourceManager in a private field, and nothing else to replace it by.
    public static void Install()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 0)
            typeof(Words).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!.SetValue(null, new VoicedWords(Words.ResourceManager));
    }

    public static async Task AboutSomebodyAsync(Func<Task> act)
    {
        _isAboutSomebody.Value = true;
        await act();
    }

    public override string? GetString(string name, CultureInfo? culture) =>
        (_isAboutSomebody.Value ? base.GetString(name + Suffix, culture) : null) ?? base.GetString(name, culture);
}

// A page about somebody who is not its reader.
[AttributeUsage(AttributeTargets.Class)]
public sealed class AboutSomebodyAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) => VoicedWords.AboutSomebodyAsync(() => next());
}
