using System.Security.Cryptography;

namespace CareerPath.Web.Data;

// Room on the disk for one thing that must be possible when it is full: to delete. SQLite needs room for its log before it gives any back.
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
            // Random, so that no file system makes less of it.
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("There is no room for {Path}, which is kept so that visitors can delete when the disk is full: {Reason}", file.Reserve, e.Message);
        }
    }

    // A write that only takes something away.
    public Task<int> DeleteAsync(CareerPathDb db, Func<Task<int>> delete, CancellationToken cancellationToken) => db.WriteAsync(
        async () =>
        {
            try
            {
                return await delete();
            }
            catch (Exception e) when (DatabaseFaults.IsFull(e) && File.Exists(file.Reserve))
            {
                logger.LogWarning("The disk is full: {Path} makes room for a delete.", file.Reserve);
                File.Delete(file.Reserve);
                db.ChangeTracker.Clear();
                return await delete();
            }
        },
        cancellationToken);
}
