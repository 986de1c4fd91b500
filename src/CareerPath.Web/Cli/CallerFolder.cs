namespace CareerPath.Web.Cli;

/// <summary>The folder the command was typed in. <c>dotnet run</c> moves into the project's folder, and only PWD remembers.</summary>
public static class CallerFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var current = Directory.GetCurrentDirectory();
        var shell = Environment.GetEnvironmentVariable("PWD");
        return File.Exists(System.IO.Path.Combine(current, "CareerPath.Web.csproj")) && Directory.Exists(shell) ? shell : current;
    }
}
