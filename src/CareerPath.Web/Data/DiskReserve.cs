using System.Security.Cryptography;

namespace CareerPath.Web.Data;

// Reserves disk space so that deleting still works on a full disk: SQLite needs space for its log before it can free any.
public sealed class DiskReserve(DatabaseFile file, ILogger<DiskReserve> logger)
{
    private const int Bytes = 1024 * 1024;

    public void Fill()
    {
        try
        {
            if (File.Exists(file.Reserve) && new FileInfo(file.Reserve).Length == Bytes)
                return;
            using var stream = new FileStream(file.Reserve, DatabaseFile.New(FileMode.Create));
            // Random, so that no file system can compress it.
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("There is no space for {Path}, which lets visitors delete their data even when the disk is full: {Reason}", file.Reserve, e.Message);
        }
    }

    // Runs a write that only deletes data. If the disk is full, gives up the reserve and tries again.
    public Task<int> DeleteAsync(CareerPathDb db, Func<Task<int>> delete, CancellationToken cancellationToken) => db.WriteAsync(
        async () =>
        {
            try
            {
                return await delete();
            }
            catch (Exception e) when (DatabaseFaults.IsFull(e) && File.Exists(file.Reserve))
            {
                logger.LogWarning("The disk is full. Removing {Path} to make space for a delete.", file.Reserve);
                File.Delete(file.Reserve);
                db.ChangeTracker.Clear();
                return await delete();
            }
        },
        cancellationToken);
}
