namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Reads of the named schemas those that are not asked for by name and are still needed: objects that extend one that is used, as
/// an answer may hold any of them.
/// </summary>
internal static class UsedSchemas
{
    public static void Read(ShapeReader reader)
    {
        reader.Complete();
        var waiting = reader.Spec.NamedSchemas.ToList();
        var removed = 0;
        do
        {
            removed = waiting.RemoveAll(schema =>
            {
                if (!Inheritance.ExtendsKnown(schema.Schema, reader))
                {
                    return false;
                }

                reader.Read(schema.Schema, schema.Name);
                reader.Complete();
                return true;
            });
        }
        while (removed > 0);
    }
}
