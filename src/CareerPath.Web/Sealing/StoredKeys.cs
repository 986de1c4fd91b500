using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Sealing;

// The Data Protection keys in the database, each wrapped with the machine secret.
public sealed class StoredKeys(
    IServiceProvider services, MachineSecret secret, KeyWrap wrap, DatabaseFile file, ILoggerFactory loggers)
    : EntityFrameworkCoreXmlRepository<CareerPathDb>(services, loggers)
{
    private static readonly XNamespace _xmlns = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName _secret = _xmlns + "encryptedSecret";
    private readonly ILogger _logger = loggers.CreateLogger<StoredKeys>();
    private readonly IServiceProvider _services = services;

    private string WhatToDo =>
        "Restore the secret that the site had: name its file in Machine__SecretFile, or set Machine__Secret to its content. If it is lost, run"
        + $" sqlite3 \"{file.Path}\" \"DELETE FROM DataProtectionKeys\" and start again. Assessments stay, but every device forgets its links to them, and"
        + " people who have not kept their link elsewhere cannot open theirs again.";

    // Skips a row that is no XML any more. Data Protection would fail on it, whatever the other rows hold.
    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = _services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<CareerPathDb>().DataProtectionKeys.AsNoTracking().AsEnumerable().Select(Read).OfType<XElement>()];
    }

    // Must run before Data Protection does, which would make a new key if the secret opens none of the stored ones. Wraps keys of a version that
    // did not. mayChange: whether the site will start. If it will not, and keys or the secret would have to be written, the result is false.
    public async Task<bool> WrapAsync(CareerPathDb db, Task<bool> mayChange, CancellationToken cancellationToken)
    {
        var keys = (await db.DataProtectionKeys.AsNoTracking().ToListAsync(cancellationToken))
            .Select(row => (row.Id, Xml: Read(row)))
            .Where(key => key.Xml?.Name != "revocation")
            .ToLookup(key => Plain(key.Xml).Count > 0);
        var (plain, wrapped) = (keys[true].ToList(), keys[false].ToList());
        if ((plain.Count > 0 || wrapped.Count == 0) && !await mayChange)
            return false;

        if (!secret.TryRead(mayMake: wrapped.Count == 0))
            throw new StartException($"The keys in {file.Path} are wrapped with a machine secret, but {secret.Place} does not exist. {WhatToDo}");
        var closed = wrapped.Count(key => !Opens(key.Xml));
        if (closed > 0 && closed == wrapped.Count && plain.Count == 0)
            throw new StartException($"{secret.Place} opens none of the keys in {file.Path}: it is another secret, or they are damaged. {WhatToDo}");
        if (closed > 0)
            _logger.LogWarning("{Closed} of the {Count} keys in {Path} cannot be opened: damaged, or wrapped with another machine secret", closed, wrapped.Count, file.Path);

        if (plain.Count > 0)
        {
            await db.WriteAsync(
                async () =>
                {
                    foreach (var (id, xml) in plain.Select(key => (key.Id, Wrapped(key.Xml!))))
                        await db.DataProtectionKeys.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(r => r.Xml, xml), cancellationToken);
                    return plain.Count;
                },
                cancellationToken);
            // If a reader prevents it, LogEmptying tries again as soon as the site runs.
            await db.EmptyLogAsync(cancellationToken);
            _logger.LogInformation("Wrapped {Count} key(s) in {Path} with the machine secret", plain.Count, file.Path);
        }
        return true;
    }

    private static XElement? Read(DataProtectionKey row)
    {
        try
        {
            return XElement.Parse(row.Xml ?? "");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // The elements that Data Protection marks as secret, which it stores as they are if there is nothing to wrap them.
    private static List<XElement> Plain(XElement? key) =>
        key?.DescendantsAndSelf().Where(e => e.Attribute(_xmlns + "requiresEncryption")?.Value == "true").ToList() ?? [];

    private bool Opens(XElement? key)
    {
        try
        {
            var wrapped = key?.Descendants(_secret).Elements().ToList() ?? [];
            wrapped.ForEach(element => wrap.Decrypt(element));
            return wrapped.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // The form in which Data Protection stores a wrapped secret.
    private string Wrapped(XElement key)
    {
        foreach (var element in Plain(key))
        {
            var wrapped = wrap.Encrypt(element);
            element.ReplaceWith(new XElement(
                _secret, new XAttribute("decryptorType", wrapped.DecryptorType.AssemblyQualifiedName!), wrapped.EncryptedElement));
        }
        return key.ToString(SaveOptions.DisableFormatting);
    }
}
