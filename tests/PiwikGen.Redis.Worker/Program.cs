using PiwikGen.Redis.Worker;

// One process of a fleet: does what it is told on standard input, line by line, and answers each line with one on standard output.
//   call COUNT CLIENT_ID    calls the API, 32 at a time          -> "called SUCCEEDED FAILED"
//   shift SECONDS           lets its monotonic clock jump ahead  -> "shifted"
// Arguments: the address of the API, the connection string of Redis, the folder of the key ring, the time for an operation of the store in ms.
await using var process = new FleetProcess(new Uri(args[0]), args[1], args[2], TimeSpan.FromMilliseconds(int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture)));
while (await Console.In.ReadLineAsync() is { } line)
{
    var words = line.Split(' ');
    Console.WriteLine(words[0] switch
    {
        "call" => await process.CallAsync(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), words[2]),
        "shift" => process.Shift(TimeSpan.FromSeconds(double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))),
        _ => "unknown",
    });
}
