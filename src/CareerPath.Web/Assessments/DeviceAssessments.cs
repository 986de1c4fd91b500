using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

/// The assessments behind the owner links that this device holds.
public sealed class DeviceAssessments(CareerPathDb db, DeviceLinks device)
{
    /// In the order of the device's links, newest first; those that were deleted since are left out.
    public async Task<IReadOnlyList<(CapabilityKey Key, Assessment Assessment)>> FindAsync(CancellationToken cancellationToken)
    {
        var links = device.All().Select(key => (Key: key, Hash: key.Hash())).ToList();
        if (links.Count == 0)
            return [];
        var hashes = links.ConvertAll(link => link.Hash);
        var found = await db.Assessments.AsNoTracking().Where(a => hashes.Contains(a.OwnerKeyHash)).ToListAsync(cancellationToken);
        return
        [
            .. from link in links
               from assessment in found
               where assessment.OwnerKeyHash.AsSpan().SequenceEqual(link.Hash)
               select (link.Key, assessment),
        ];
    }
}
