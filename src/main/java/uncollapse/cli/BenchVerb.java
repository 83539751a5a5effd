package uncollapse.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import uncollapse.autograd.Kernels;
import uncollapse.autograd.Team;
import uncollapse.text.Words;
import uncollapse.train.Workload;

/** Measures the engine: steps per second of the standard workloads, as a table or as JSON. */
@Command(
    name = "bench",
    customSynopsis = "uncollapse bench [OPTIONS]",
    description = "${bundle:cli.bench}",
    footer = {
      "",
      "${bundle:cli.bench.W0}",
      "${bundle:cli.bench.W1}",
      "${bundle:cli.bench.W2}",
      "${bundle:cli.bench.W3}",
      "${bundle:cli.bench.W4}"
    })
final class BenchVerb implements Callable<Integer> {
  private final Words words;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--json", description = "${bundle:cli.json}")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = WholeNumber.Threads.class,
      defaultValue = "1",
      description = "${bundle:cli.threads}")
  private long threads;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      converter = WholeNumber.Seconds.class,
      defaultValue = "3",
      description = "${bundle:cli.seconds}")
  private long seconds;

  BenchVerb(Words words, PrintWriter out, PrintWriter err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (threads == 1) {
      report(null);
    } else {
      try (Team team = new Team()) {
        report(team);
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private static Kernels kernels(@Nullable Team team) {
    return team == null ? Kernels.available() : Kernels.available(team);
  }

  private void report(@Nullable Team team) {
    Map<String, Map<String, Double>> rates = rates(team);
    if (json) {
      out.println(json(rates));
    } else {
      String lanes = kernels(team).description();
      out.println(words.get("cli.bench.machine", Runtime.version(), System.getProperty("os.arch"), lanes, threads));
      rates.forEach((workload, methods) -> out.println(row(workload, methods)));
    }
  }

  private static String json(Map<String, Map<String, Double>> rates) {
    return rates.entrySet().stream()
        .map(it -> "\"" + it.getKey() + "\":" + object(it.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String object(Map<String, Double> members) {
    return members.entrySet().stream()
        .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String row(String workload, Map<String, Double> methods) {
    StringBuilder row = new StringBuilder(workload);
    methods.forEach((method, rate) -> row.append(String.format(Locale.ROOT, "  %s %10.1f", method, rate)));
    return row.toString();
  }

  private Map<String, Map<String, Double>> rates(@Nullable Team team) {
    int all = 0;
    for (Workload workload : Workload.values()) {
      all += workload.extras().size();
    }
    Map<String, Map<String, Double>> rates = new LinkedHashMap<>();
    int done = 0;
    try (Progress progress = new Progress("cli.measuring", words, err, Terminal.ofThisProcess(), () -> true)) {
      for (Workload workload : Workload.values()) {
        Map<String, Double> methods = new LinkedHashMap<>();
        rates.put(workload.name(), methods);
        for (Workload.Extra extra : workload.extras()) {
          double rate = workload.prepare(extra, kernels(team)).stepsPerSecond((double) seconds);
          methods.put(extra.name().toLowerCase(Locale.ROOT), Math.round(rate * 10) / 10.0);
          progress.reached(++done, all);
        }
      }
    }
    return rates;
  }
}
