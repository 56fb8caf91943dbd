using System.Runtime.InteropServices;
using TeamBot;

// Measures and prints Markdown tables for the README. What is compared is measured side by side, in turns, in one run;
// each figure is a median.
//
//   dotnet run -c Release --project tests/TeamBot.Benchmarks [-- understanding standups notes commits sizes due] [--folder FOLDER] [--quick]
//
// The folder is where the files are made (some GB; removed at the end). Which disk it is on decides the figures of commits.
var folder = args.SkipWhile(arg => arg != "--folder").Skip(1).FirstOrDefault() ?? Path.GetTempPath();
var scratch = Directory.CreateDirectory(Path.Combine(folder, $"teambot-benchmarks-{Environment.ProcessId}")).FullName;
Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, SQLite {new Microsoft.Data.Sqlite.SqliteConnection().ServerVersion}, files on {new DriveInfo(scratch).DriveFormat}\n");
try
{
    string[] wanted = [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
    if (wanted.Length == 0 || wanted.Contains("understanding"))
        await Understanding.RunAsync(scratch);
    if (wanted.Length == 0 || wanted.Contains("standups"))
        StandupsAtOnce.Run(args.Contains("--quick"));
    if (wanted.Length == 0 || wanted.Contains("notes"))
        Notes.Run();
    if (wanted.Length == 0 || wanted.Except(["understanding", "standups", "notes"]).Any())
        await new SqliteStore(scratch, args.Contains("--quick") ? 10 : 1).RunAsync(wanted);
}
finally
{
    Directory.Delete(scratch, recursive: true);
}
