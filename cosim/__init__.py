"""Co-simulation of municipal heat pumps: Modelica to FMU, and FMUs coupled with river, weather and demand."""
