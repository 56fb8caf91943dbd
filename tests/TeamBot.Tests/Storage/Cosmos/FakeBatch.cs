using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace TeamBot.Storage.Cosmos;

/// <summary>One operation of a transactional batch.</summary>
/// <param name="Type">0 create, 2 read, 4 delete, 5 replace.</param>
internal sealed record BatchOperation(int Type, string? Id, byte[]? Body, string? IfMatch);

internal sealed record BatchResult(int Status, string? ETag);

/// <summary>The binary form (HybridRow) in which a batch and its results travel; the schema is the one inside the SDK.</summary>
internal static class FakeBatch
{
    public const int Create = 0, Delete = 4, Replace = 5;

    private const int Documents = 2;

    private static readonly Namespace Schemas = Load();
    private static readonly LayoutResolverNamespace Resolver = new(Schemas);

    public static async Task<IReadOnlyList<BatchOperation>> ReadAsync(byte[] body)
    {
        var operations = new List<BatchOperation>();
        using var stream = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
        var result = await stream.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                operations.Add(ReadOne(record.Span));
                return Result.Success;
            },
            resizer: new MemorySpanResizer<byte>(body.Length));
        return result == Result.Success ? operations : throw new FakeRefusal(400, $"The batch cannot be read: {result}.");
    }

    public static async Task<byte[]> WriteAsync(IReadOnlyList<BatchResult> results)
    {
        using var stream = new MemoryStream();
        var result = await stream.WriteRecordIOAsync(default, (long index, out ReadOnlyMemory<byte> row) =>
        {
            row = index < results.Count ? WriteOne(results[(int)index]) : default;
            return Result.Success;
        });
        return result == Result.Success ? stream.ToArray() : throw new InvalidOperationException($"The results cannot be written: {result}.");
    }

    private static Namespace Load()
    {
        using var schema = typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!;
        using var text = new StreamReader(schema);
        return Namespace.Parse(text.ReadToEnd());
    }

    private static Layout LayoutOf(string name) => Resolver.Resolve(Schemas.Schemas.Single(schema => schema.Name == name).SchemaId);

    private static BatchOperation ReadOne(ReadOnlySpan<byte> record)
    {
        var row = new RowBuffer(record.Length);
        if (!row.ReadFrom(record, HybridRowVersion.V1, Resolver))
            throw new FakeRefusal(400, "An operation of the batch is not a row.");
        var reader = new RowReader(ref row);
        int type = -1, resource = -1;
        string? id = null, ifMatch = null;
        byte[]? body = null;
        while (reader.Read())
        {
            var path = reader.Path.ToString();
            var result = path switch
            {
                "operationType" => reader.ReadInt32(out type),
                "resourceType" => reader.ReadInt32(out resource),
                "id" => reader.ReadString(out id),
                "ifMatch" => reader.ReadString(out ifMatch),
                "resourceBody" => reader.ReadBinary(out body),
                "minimalReturnPreference" => reader.ReadBool(out _),
                _ => throw new FakeRefusal(400, $"The fake does not know “{path}” of an operation."),
            };
            if (result != Result.Success)
                throw new FakeRefusal(400, $"“{path}” of an operation cannot be read: {result}.");
        }

        if (resource != Documents || type is not (Create or Delete or Replace))
            throw new FakeRefusal(400, $"The fake does not do operation {type} on {resource}.");
        return new(type, id, body, ifMatch);
    }

    private static ReadOnlyMemory<byte> WriteOne(BatchResult result)
    {
        var memory = new MemorySpanResizer<byte>(256);
        var row = new RowBuffer(256, memory);
        row.InitLayout(HybridRowVersion.V1, LayoutOf("BatchResult"), Resolver);
        var written = RowWriter.WriteBuffer(ref row, result, static (ref writer, _, one) =>
        {
            var r = writer.WriteInt32("statusCode", one.Status);
            if (r == Result.Success && one.ETag is { } etag)
                r = writer.WriteString("eTag", etag);
            return r == Result.Success ? writer.WriteFloat64("requestCharge", 1) : r;
        });
        return written == Result.Success ? memory.Memory[..row.Length] : throw new InvalidOperationException($"A result cannot be written: {written}.");
    }
}
