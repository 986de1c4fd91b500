using System.Globalization;
using System.Reflection;
using System.Resources;

namespace CareerPath.Web.Tests.Translation;

// A translation of every word of the interface: the word itself in ⟦…⟧. Only for sites in Esperanto, so that other tests do not see it.
internal sealed class PseudoWords : ResourceManager
{
    public const string Language = "eo";
    public const char Open = '⟦';
    public const char Close = '⟧';

    private PseudoWords(ResourceManager words)
        : base(words.BaseName, typeof(Words).Assembly)
    {
    }

    public static void Install()
    {
        var words = Words.ResourceManager;
        if (words is not PseudoWords)
            typeof(Words).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!.SetValue(null, new PseudoWords(words));
    }

    public override string? GetString(string name, CultureInfo? culture)
    {
        var words = base.GetString(name, culture);
        return words is null || (culture ?? CultureInfo.CurrentUICulture).Name != Language
            ? words
            : string.Join('|', words.Split('|').Select(form => Open + form + Close));
    }
}
