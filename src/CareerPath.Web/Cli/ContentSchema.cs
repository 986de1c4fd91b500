using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Cli;

/// <summary>Writes into a content folder what is made from the code: the schemas, and the tables of the guide.</summary>
public static class ContentSchema
{
    public static int Run(string? path, TextWriter output, TextWriter error)
    {
        if (!FolderArgument.TryFindContent(path, out var folder, out var problem))
        {
            error.WriteLine(problem);
            return ContentCommand.WrongCall;
        }
        try
        {
            Write(folder, output);
            return ContentCommand.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return ContentCommand.HasFindings;
        }
    }

    private static void Write(string folder, TextWriter output)
    {
        var schemas = Directory.CreateDirectory(Path.Combine(folder, ContentSchemas.Folder)).FullName;
        foreach (var old in Directory.EnumerateFiles(schemas, "*.schema.json").Where(f => !ContentSchemas.All.ContainsKey(Path.GetFileName(f))))
            File.Delete(old);
        foreach (var (name, text) in ContentSchemas.All)
        {
            var file = Path.Combine(schemas, name);
            File.WriteAllText(file, text);
            output.WriteLine(file);
        }
        var readme = Path.Combine(folder, "README.md");
        if (!File.Exists(readme))
            return;
        File.WriteAllText(readme, GuideTables.Renew(File.ReadAllText(readme)));
        output.WriteLine(readme);
    }
}
