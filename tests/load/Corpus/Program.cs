using System.Globalization;
using CareerPath.Load.Corpus;

// Corpus SOURCE TARGET COUNT: writes a content folder like SOURCE with COUNT articles, including those of SOURCE. The output is always the
// same.
if (args is not [var source, var target, var number] || !int.TryParse(number, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("usage: Corpus SOURCE TARGET COUNT");
    return 2;
}
foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
{
    var copy = Path.Combine(target, Path.GetRelativePath(source, file));
    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
    File.Copy(file, copy, overwrite: true);
}
var shipped = Directory.GetFiles(Path.Combine(source, "articles"), "*.md");
var words = new Words(shipped.Order(StringComparer.Ordinal).Select(File.ReadAllText));
var slugs = Enumerable.Range(1, Math.Max(0, count - shipped.Length)).Select(Words.Slug).ToArray();
for (var i = 0; i < slugs.Length; i++)
    File.WriteAllText(Path.Combine(target, "articles", slugs[i] + ".md"), new ArticleText(words, slugs, i).Write());
return 0;
