using System.CommandLine;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Cli;

// Writes the generated files of a content folder: the schemas and the tables in REFERENCE.md.
public static class ContentSchema
{
    public static Command Command()
    {
        var path = FolderArgument.PathOfContent();
        var command = new Command(
            "schema",
            "Writes schema/*.schema.json, which code editors use to complete keys, and the tables of keys and findings in REFERENCE.md. "
            + "Exit codes: 0 written, 1 not written, 2 wrong arguments.") { path };
        command.SetAction(call => Run(call.GetRequiredValue(path), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
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
        var guide = Path.Combine(folder, "REFERENCE.md");
        if (!File.Exists(guide))
            return;
        File.WriteAllText(guide, GuideTables.Renew(File.ReadAllText(guide)));
        output.WriteLine(guide);
    }
}
