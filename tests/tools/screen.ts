/** The command before another that gives it a screen of its own; empty where windows need none. */
export const screen: readonly string[] =
  process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : []
