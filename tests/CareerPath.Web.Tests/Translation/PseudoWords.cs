using System.Globalization;
using System.Reflection;
using System.Resources;

namespace CareerPath.Web.Tests.Translation;

// Puts every interface text in ⟦…⟧. It applies only to sites in Esperanto, so that other tests are not affected.
internal sealed class PseudoWords : ResourceManager
{
    public const string Language = "eo";
    public const char Open = '⟦';
    public const char Close = '⟧';

    private readonly ResourceManager _words;

    private PseudoWords(ResourceManager words)
        : base(words.BaseName, typeof(Words).Assembly) => _words = words;

    public static void Install()
    {
        VoicedWords.Install();
        var words = Words.ResourceManager;
        if (words is not PseudoWords)
            typeof(Words).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!.SetValue(null, new PseudoWords(words));
    }

    public override string? GetString(string name, CultureInfo? culture)
    {
        var words = _words.GetString(name, culture);
        return words is null || (culture ?? CultureInfo.CurrentUICulture).Name != Language
            ? words
            : string.Join('|', words.Split('|').Select(form => Open + form + Close));
    }
}
