/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare namespace App {
  interface Locals {
    /** A page of site/pages lays out its own heading and body; Starlight's for Markdown are left out. */
    ownPage?: true;
  }
}
