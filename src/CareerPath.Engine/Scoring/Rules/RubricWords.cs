namespace CareerPath.Engine.Scoring;

/// <summary>The names of axes, sides and bands in JSON and in content, such as <c>too-close</c>.</summary>
public static class RubricWords
{
    private static readonly string[] _bands = ["not-enough-answers", "too-close", "leaning", "clear"];
    private static readonly string[] _axes = ["technical", "scope", "others"];
    private static readonly string[] _itemSides = ["left", "right"];
    private static readonly string[] _suits = ["yes", "open", "none"];
    private static readonly string[] _sides = ["none", "low", "high"];

    /// <summary><c>technical</c>, <c>scope</c> or <c>others</c>.</summary>
    public static string Of(AxisId axis) => _axes[(int)axis];

    /// <summary><c>left</c> or <c>right</c>.</summary>
    public static string Of(ItemSide side) => _itemSides[(int)side];

    /// <summary><c>none</c>, <c>low</c> or <c>high</c>.</summary>
    public static string Of(Side side) => _sides[(int)side];

    /// <summary><c>not-enough-answers</c>, <c>too-close</c>, <c>leaning</c> or <c>clear</c>.</summary>
    public static string Of(Band band) => _bands[(int)band];

    /// <summary><c>yes</c>, <c>open</c> or <c>none</c>.</summary>
    public static string Of(Suits suits) => _suits[(int)suits];

    /// <summary>Reads whether any role suits; false when there is no such word.</summary>
    public static bool TryParse(string? word, out Suits suits)
    {
        suits = (Suits)Math.Max(0, Array.IndexOf(_suits, word));
        return Array.IndexOf(_suits, word) >= 0;
    }

    /// <summary>Reads an axis's name; false when there is no such axis.</summary>
    public static bool TryParse(string? word, out AxisId axis)
    {
        axis = (AxisId)Math.Max(0, Array.IndexOf(_axes, word));
        return Array.IndexOf(_axes, word) >= 0;
    }

    /// <summary>Reads a side of an item; false when there is no such side.</summary>
    public static bool TryParse(string? word, out ItemSide side)
    {
        side = (ItemSide)Math.Max(0, Array.IndexOf(_itemSides, word));
        return Array.IndexOf(_itemSides, word) >= 0;
    }

    /// <summary>Reads a band's name; false when there is no such band.</summary>
    public static bool TryParse(string? word, out Band band)
    {
        band = (Band)Math.Max(0, Array.IndexOf(_bands, word));
        return Array.IndexOf(_bands, word) >= 0;
    }
}
