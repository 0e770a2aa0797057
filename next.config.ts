import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // The server around it compresses, once for everybody where a page is kept.
  compress: false,
  reactStrictMode: true,
  // Streamed metadata would put the title behind the page, and into a script for those who have none.
  htmlLimitedBots: /.*/,
  // `npm test` checks types and lint; a start on a small machine does not wait for them twice.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', '@resvg/resvg-js'],
  turbopack: { root: import.meta.dirname },
  images: { unoptimized: true },
  experimental: {
    // The door refuses bodies over its own limit with a 413; Next's limit would be a 500, so it lies above.
    serverActions: { bodySizeLimit: '2mb' },
  },
}

export default config
