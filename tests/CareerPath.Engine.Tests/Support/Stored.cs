namespace CareerPath.Engine.Tests.Support;

/// <summary>The files of the folder Stored, which are built into the tests.</summary>
internal static class Stored
{
    public static string Text(string name)
    {
        using var stream = typeof(Stored).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no file {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
