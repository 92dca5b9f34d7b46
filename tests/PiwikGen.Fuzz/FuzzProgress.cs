using System.Buffers.Binary;

namespace PiwikGen.Fuzz;

/// <summary>The number of the document that a worker is at, in a file: it is still there when the worker is not.</summary>
internal static class FuzzProgress
{
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public static void Write(FileStream file, long index)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, index);
        RandomAccess.Write(file.SafeFileHandle, bytes, fileOffset: 0);
    }

    public static void Write(string path, long index)
    {
        using var file = Open(path);
        Write(file, index);
    }

    public static long Read(string path)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return RandomAccess.Read(file.SafeFileHandle, bytes, fileOffset: 0) == sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;
    }
}
