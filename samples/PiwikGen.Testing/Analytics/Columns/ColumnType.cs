namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>What the values of a dimension are: it decides about operators and transformations.</summary>
internal enum ColumnType
{
    Text,
    Whole,
    Number,
    Boolean,
    Time,
    Date,
    Labelled,
}
